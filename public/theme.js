// Before the page is drawn: the scheme somebody chose. A file, because pages are cached and scripts are never inline.
{
  const kept = document.cookie.match(/(?:^|; )theme=(light|dark)(?:;|$)/)
  if (kept) document.documentElement.dataset.theme = kept[1]
}
