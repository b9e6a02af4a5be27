// Before the page is drawn. A file, because pages are cached and scripts are never inline.
{
  // The scheme somebody chose (components/layout/theme.ts).
  const kept = document.cookie.match(/(?:^|; )theme=(light|dark)(?:;|$)/)
  if (kept) document.documentElement.dataset.theme = kept[1]
  // The room that the bar of whom one acts for took last (components/layout/acting-room.ts): it is drawn late, and must move nothing.
  const room = document.cookie.match(/(?:^|; )acting-room=(\d{1,3})(?:;|$)/)
  if (room) document.documentElement.style.setProperty('--acting-room', `${room[1]}px`)
}
