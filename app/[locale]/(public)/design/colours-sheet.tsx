import { Icon } from '@/components/ui/icon'
import { iconNames } from '@/components/ui/icon-names'
import { Name, Pair } from '@/components/ui/union'
import { Sheet } from './sheet'

const grounds = ['page', 'surface', 'sunken', 'shore-a', 'shore-b', 'quiet-soft']

const pairs = [
  ['action', 'action-ink'],
  ['action-soft', 'action'],
  ['ok-soft', 'ok'],
  ['wait-soft', 'wait'],
  ['danger-soft', 'danger'],
  ['danger-fill', 'danger-ink'],
  ['side-a-soft', 'side-a'],
  ['side-b-soft', 'side-b'],
  ['side-c-soft', 'side-c'],
  ['side-d-soft', 'side-d'],
  ['side-e-soft', 'side-e'],
  ['side-f-soft', 'side-f'],
]

export function ColoursSheet() {
  const swatches = [...grounds.map((ground) => [ground, 'ink']), ['ink', 'page'], ...pairs]
  return (
    <>
      <Sheet id="colours" title="Rôles de couleur">
        <div className="swatches">
          {swatches.map(([ground, ink]) => (
            <div key={ground} style={{ background: `var(--${ground})`, color: `var(--${ink})` }}>
              {ground}
            </div>
          ))}
        </div>
      </Sheet>
      <Sheet id="type" title="Mots, trait d’union, icônes">
        <p className="font-serif" style={{ fontSize: 'var(--title-xl)' }}>
          <Pair names={['Halluin', 'Menen']} />
        </p>
        <p className="font-serif" style={{ fontSize: 'var(--title-lg)' }}>
          Votre <Name /> est à deux rues.
        </p>
        <p className="lede">Chapeau : de l’autre côté de la frontière, quelqu’un suit le même dossier que vous.</p>
        <p>
          Texte courant avec un <a href="#colours">lien</a>, des chiffres 0 1 4 6 8, 131, et des noms : Łódź, Şırnak,
          Dvořák, Győr. É è ê ë ï œ æ ç ü ö ä ß ĳ « » ’
        </p>
        <p className="meta">Texte secondaire, 34 640 habitants.</p>
        <hr className="border-rule" />
        <p className="row">
          {iconNames.map((name) => (
            <Icon key={name} name={name} label={name} />
          ))}
        </p>
      </Sheet>
    </>
  )
}
