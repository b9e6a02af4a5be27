import { ActingBar } from '@/components/layout/acting-bar'
import { LinkButton } from '@/components/ui/button'
import { Facing } from '@/components/ui/facing'
import { Behalf, People, PersonRow } from '@/components/ui/person'
import { sides } from '@/components/ui/side'
import { Sheet } from './sheet'

const names = {
  a: 'Claire Delmotte',
  b: 'Bart Verhelst',
  c: 'Nathalie Watteau',
  d: 'Jürgen Heinen',
  e: 'Samira El Idrissi',
  f: 'Marie van der Meer',
}

export function PeopleSheet() {
  return (
    <>
      <Sheet id="people" title="Personnes">
        <People>
          {sides.map((side) => (
            <PersonRow
              key={side}
              name={names[side]}
              href="#people"
              side={{ side, label: 'Menen' }}
              position="bourgmestre"
              languages="Français, néerlandais"
              mandate={{
                state: side === 'c' ? 'doubt' : 'verified',
                text: side === 'c' ? 'Mandat à reconfirmer' : 'Mandat vérifié le 9 décembre 2024',
              }}
              action={
                <LinkButton href="#people" tone="second" size="small">
                  Demander un contact
                </LinkButton>
              }
            />
          ))}
          <PersonRow
            name="Luc Destrebecq"
            position="ancien maire de Bousbecque"
            mandate={{ state: 'ended', text: 'Mandat terminé' }}
            behalf="par Els Maertens"
          />
        </People>
        <Behalf>namens Bart Verhelst</Behalf>
        <ActingBar
          label="Pour qui vous agissez"
          acting={{
            text: 'Vous agissez pour Bart Verhelst, bourgmestre de Menen. Il reçoit une copie de chaque confirmation.',
            href: '#people',
            change: 'Autre personne',
          }}
        />
      </Sheet>
      <Sheet id="facing" title="Vis-à-vis">
        <Facing
          start={{ side: 'a', label: 'Versant français', name: 'Claire Delmotte', position: 'maire d’Halluin' }}
          end={{ side: 'b', label: 'Versant flamand', name: 'Bart Verhelst', position: 'bourgmestre de Menen' }}
        />
        <Facing
          start={{ side: 'a', label: 'Versant français', name: 'Claire Delmotte', position: 'maire d’Halluin' }}
          end={{ side: 'c', label: 'Versant wallon', missing: 'Il manque un hôte côté wallon' }}
        />
      </Sheet>
    </>
  )
}
