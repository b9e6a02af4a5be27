import type { ReactNode } from 'react'
import { Emphasis } from '@/components/ui/emphasis'
import { PageHead, Prose } from '@/components/ui/page'

export type TextSection = { title: string; body: string }

type TextPageProps = {
  title: string
  lede: string
  sections: Record<string, TextSection>
  /** What follows the words of a section: links, a list. */
  after?: Record<string, ReactNode>
}

/** A page of plain sections, each with an address of its own (#feeds). An empty line starts a paragraph. */
export function TextPage({ title, lede, sections, after = {} }: TextPageProps) {
  return (
    <div className="wrap">
      <PageHead title={title} lede={lede} />
      <Prose>
        {Object.entries(sections).map(([id, section]) => (
          <section key={id} aria-labelledby={id} className="text-section">
            <h2 id={id}>{section.title}</h2>
            {section.body.split('\n\n').map((paragraph) => (
              <p key={paragraph}>
                <Emphasis>{paragraph}</Emphasis>
              </p>
            ))}
            {after[id]}
          </section>
        ))}
      </Prose>
    </div>
  )
}
