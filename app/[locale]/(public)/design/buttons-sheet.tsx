import { BlockedButton, Button, LinkButton } from '@/components/ui/button'
import { Sheet } from './sheet'

export function ButtonsSheet() {
  return (
    <Sheet id="buttons" title="Boutons">
      <div className="row">
        <Button>Je prends la place</Button>
        <Button tone="second">Élargir à 40 km</Button>
        <Button tone="quiet">Quitter la liste</Button>
        <Button tone="danger">Annuler l’inscription</Button>
        <Button size="small" tone="second">
          Petit, en table
        </Button>
      </div>
      <div className="row">
        <LinkButton href="#buttons" icon="calendar-plus" tone="second">
          Ajouter à mon agenda
        </LinkButton>
        <LinkButton href="#buttons" after="arrow-right">
          Continuer
        </LinkButton>
        <Button aria-busy="true">Envoi en cours</Button>
        <Button tone="second" aria-busy="true">
          Envoi en cours
        </Button>
        <Button tone="danger" aria-busy="true">
          Envoi en cours
        </Button>
      </div>
      <BlockedButton why="Les inscriptions ont fermé mardi 1er décembre à 12 h.">M’inscrire</BlockedButton>
      <div style={{ maxWidth: '22rem' }}>
        <Button wide icon="mail">
          Recevoir le lien et le code
        </Button>
      </div>
    </Sheet>
  )
}
