import { Chip } from '@/components/ui/chip'
import { Crossing, Crossings } from '@/components/ui/crossing'
import { Facts } from '@/components/ui/facts'
import { MapFrame } from '@/components/ui/map-frame'
import { Block, Programme } from '@/components/ui/programme'
import { SideBadge } from '@/components/ui/side'
import { Timeline } from '@/components/ui/timeline'
import { Pair } from '@/components/ui/union'
import { Sheet } from './sheet'

function CrossingsSheet() {
  return (
    <Sheet id="crossings" title="Traversées">
      <Crossings label="Exemples">
        <Crossing
          day="3"
          lines={['décembre', 'jeudi', '18 h']}
          iso="2026-12-03T18:00+01:00"
          href="#crossings"
          title={<Pair names={['Halluin', 'Menen']} />}
          meta="Déchets, poids lourds, police : les dossiers de la Lys. Salle du Manège, Halluin."
        >
          <Chip tone="open" icon="ticket">
            4 places côté flamand
          </Chip>
          <SideBadge side="a">France 20 / 20</SideBadge>
          <SideBadge side="b">Flandre 16 / 20</SideBadge>
        </Crossing>
        <Crossing
          kind="call"
          day={
            <>
              1<sup>er</sup>
            </>
          }
          lines={['décembre', 'mardi', '12 h']}
          iso="2026-12-01T12:00+01:00"
          href="#crossings"
          title="Accueillir deux rencontres d’élus sur l’achat public local"
          meta="Pour un EPCI des Hauts-de-France ou un groupement."
        >
          <Chip tone="wait" icon="clock">
            Encore 9 jours
          </Chip>
        </Crossing>
        <Crossing
          kind="closed"
          day="2"
          lines={['octobre', 'vendredi', '2026']}
          iso="2026-10-02"
          href="#crossings"
          title="Trois déjeuners de bourgmestres et de maires"
          meta="Résultats publiés le 9 novembre 2026."
        >
          <Chip tone="quiet" icon="lock">
            Clos
          </Chip>
        </Crossing>
      </Crossings>
    </Sheet>
  )
}

export function LinesSheet() {
  return (
    <>
      <CrossingsSheet />
      <Sheet id="programme" title="Programme, faits, historique">
        <div className="sheet-grid">
          <Programme>
            <Block time="18:00" label="18 h" duration="30 min" title="Accueil et tour des noms">
              <p>Chacun dit sa commune et le dossier qui l’empêche de dormir.</p>
            </Block>
            <Block time="18:30" label="18 h 30" duration="115 min" title="Trois tables, trois sujets" now />
            <Block time="20:40" label="20 h 40" title="Pot convivial" />
          </Programme>
          <Facts
            items={[
              { term: 'Quand', detail: 'Jeudi 3 décembre 2026, de 18 h à 21 h' },
              { term: 'Où', detail: 'Salle du Manège, 12 rue de Lille, Halluin' },
              { term: 'Langues', detail: 'Français et néerlandais' },
            ]}
          />
          <Timeline
            label="Historique"
            items={[
              {
                id: '1',
                when: '22 nov., 14:33',
                iso: '2026-11-22T14:33',
                title: 'Els Maertens a inscrit Bart Verhelst.',
                now: true,
              },
              {
                id: '2',
                when: '9 nov., 08:31',
                iso: '2026-11-09T08:31',
                title: 'Inge Vandewalle a publié la rencontre.',
              },
            ]}
          />
        </div>
      </Sheet>
      <Sheet id="map" title="Carte et liste">
        <MapFrame
          title="Halluin et Menen, de part et d’autre de la Lys"
          viewBox="0 0 400 240"
          legend={
            <span>
              <i />
              Rencontre à venir
            </span>
          }
          list={
            <ul className="plain">
              <li>Halluin, 20 900 habitants</li>
              <li>Menen, 34 640 habitants</li>
            </ul>
          }
        >
          <path className="land-b" d="M0 0h400v240H0z" />
          <path className="land-a" d="M0 240V90l120-30 90 60 190 20v100z" />
          <path className="frontier" d="M0 90l120-30 90 60 190 20" />
          <rect className="hyphen" x="184" y="96" width="48" height="10" transform="rotate(-62 208 101)" />
          <text className="a" x="120" y="160">
            Halluin
          </text>
          <text className="b" x="225" y="60">
            Menen
          </text>
        </MapFrame>
      </Sheet>
    </>
  )
}
