import { Chip, type Tone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon-names'
import { Sheet } from './sheet'

type State = readonly [Tone, IconName, string]

const lives: Record<string, readonly State[]> = {
  Appel: [
    ['draft', 'pencil', 'Brouillon'],
    ['quiet', 'calendar-clock', 'Programmé'],
    ['open', 'circle-dot', 'Ouvert'],
    ['wait', 'clock', 'Encore 9 jours'],
    ['quiet', 'lock', 'Clos'],
    ['open', 'scan-search', 'En lecture'],
    ['quiet', 'gavel', 'Délibéré'],
    ['ok', 'award', 'Résultats publiés'],
    ['danger', 'octagon-x', 'Sans suite'],
  ],
  Rencontre: [
    ['draft', 'pencil', 'Brouillon'],
    ['wait', 'user-round-x', 'Il manque un hôte'],
    ['ok', 'radio', 'Publiée'],
    ['open', 'ticket', '4 places'],
    ['wait', 'hourglass', 'Complet, attente ouverte'],
    ['quiet', 'mail', 'Sur invitation'],
    ['open', 'play', 'En cours'],
    ['quiet', 'check-check', 'Passée'],
    ['danger', 'octagon-x', 'Annulée'],
  ],
  Inscription: [
    ['open', 'user-round-search', 'À approuver'],
    ['ok', 'circle-check', 'Confirmée'],
    ['wait', 'hourglass', 'En attente, 7e'],
    ['wait', 'timer', 'Place proposée, 21 h'],
    ['ok', 'repeat-2', 'Suppléante'],
    ['ok', 'log-in', 'Arrivée à 18 h 04'],
    ['quiet', 'user-round-minus', 'Excusée'],
    ['quiet', 'circle-x', 'Annulée'],
  ],
  Mandat: [
    ['ok', 'shield-check', 'Vérifié'],
    ['wait', 'shield-question-mark', 'À reconfirmer'],
    ['quiet', 'shield-off', 'Terminé'],
  ],
}

export function StatesSheet() {
  return (
    <Sheet id="states" title="États du cycle de vie">
      <dl className="sheet-life">
        {Object.entries(lives).map(([thing, states]) => (
          <div key={thing} style={{ display: 'contents' }}>
            <dt>{thing}</dt>
            <dd>
              {states.map(([tone, icon, word]) => (
                <Chip key={word} tone={tone} icon={icon}>
                  {word}
                </Chip>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
