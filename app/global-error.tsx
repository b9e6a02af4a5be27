'use client'

import './styles/main.css'

// Nothing is left but this file: no language, no layout, no sentences from the server.
const sentences = {
  fr: 'La page n’a pas pu être lue. Rien n’est perdu : réessayez dans un instant.',
  nl: 'De pagina kon niet worden gelezen. Er is niets verloren: probeer straks opnieuw.',
  en: 'The page could not be read. Nothing is lost: try again in a moment.',
  de: 'Die Seite konnte nicht gelesen werden. Nichts ist verloren: Versuchen Sie es gleich noch einmal.',
}

export default function GlobalError() {
  return (
    <html lang="fr">
      <body>
        <main className="wrap section stack">
          <title>Vis-à-vis</title>
          <h1>Vis-à-vis</h1>
          {Object.entries(sentences).map(([language, sentence]) => (
            <p key={language} lang={language}>
              {sentence}
            </p>
          ))}
        </main>
      </body>
    </html>
  )
}
