import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Empty, Failure, Loading } from '@/components/ui/empty'
import { Help } from '@/components/ui/help'
import { Icon } from '@/components/ui/icon'
import { Toast } from '@/components/ui/toast'
import { Sheet } from './sheet'

export function NoticesSheet() {
  return (
    <>
      <Sheet id="notices" title="Messages">
        <Banner tone="ok" title="C’est fait. Vous avez une place le 3 décembre.">
          <p>Un message part à mairie@halluin.example avec le rendez-vous et le code d’entrée.</p>
        </Banner>
        <Banner tone="wait" title="L’heure a changé.">
          <p>La rencontre commence à 18 h 30, et non 18 h.</p>
        </Banner>
        <Banner tone="danger" title="Le délai est passé.">
          <p>L’appel a fermé le 1er décembre à 12 h, heure de Paris. Votre brouillon est gardé.</p>
        </Banner>
        <Banner icon="bell" title="Ne plus rien manquer." />
        <div className="toast">
          <p>
            <Icon name="check" />
            <span>Contact enregistré</span>
          </p>
          <button type="button">Annuler</button>
        </div>
        <Toast close="Fermer">Montré dix secondes, au bord de l’écran</Toast>
        <Help summary="Pourquoi cette question ?">
          <p>Pour composer des tables où chacun comprend au moins une langue.</p>
        </Help>
      </Sheet>
      <Sheet id="empty" title="Vide, chargement, panne">
        <div className="sheet-grid">
          <Empty
            title="Aucune rencontre dans 20 km avant mars"
            level={3}
            action={<Button tone="second">Élargir à 40 km</Button>}
          >
            <p>Élargissez à 40 km, ou soyez prévenu de la prochaine.</p>
          </Empty>
          <Loading label="Chargement" />
          <Failure title="La page n’a pas pu être lue" level={3} action={<Button tone="second">Réessayer</Button>}>
            <p>Rien n’est perdu. Réessayez dans un instant.</p>
          </Failure>
        </div>
      </Sheet>
      <Sheet id="dialogs" title="Dialogue">
        <Dialog
          opener="Annuler l’inscription…"
          look={{ tone: 'danger' }}
          title="Annuler l’inscription de Claire Delmotte ?"
          action={<Button tone="danger">Annuler l’inscription</Button>}
          close="Garder la place"
        >
          <p>
            Sa place sera proposée à Farid Haddad, premier côté français. Elle pourra se réinscrire, en fin de liste.
          </p>
        </Dialog>
        <hr className="border-rule" />
        <section className="dialog dialog--still" aria-labelledby="still">
          <h3 id="still">Annuler l’inscription de Claire Delmotte ?</h3>
          <p>Sa place sera proposée à Farid Haddad, premier côté français.</p>
          <p className="row">
            <Button tone="danger">Annuler l’inscription</Button>
            <Button tone="quiet">Garder la place</Button>
          </p>
        </section>
      </Sheet>
    </>
  )
}
