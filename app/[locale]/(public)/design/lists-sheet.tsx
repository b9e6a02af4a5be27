import { bulkWords } from '@/components/layout/form-words'
import { BulkBar } from '@/components/ui/bulk'
import { Chip } from '@/components/ui/chip'
import { AppliedFilters, Filters } from '@/components/ui/filters'
import { Paging } from '@/components/ui/paging'
import { SelectField } from '@/components/ui/select-field'
import { SideBadge } from '@/components/ui/side'
import { Table } from '@/components/ui/table'
import type { Column } from '@/components/ui/table-parts'
import { Tabs } from '@/components/ui/tabs'
import { TextField } from '@/components/ui/text-field'
import { Sheet } from './sheet'

type Row = { name: string; role: string; commune: string; side: 'a' | 'b' }

const rows: Row[] = [
  { name: 'Benkirane Yasmine', role: 'adjointe', commune: 'Tourcoing', side: 'a' },
  { name: 'Callewaert Pieter', role: 'schepen', commune: 'Menen', side: 'b' },
  { name: 'Haddad Farid', role: 'adjoint', commune: 'Roncq', side: 'a' },
]

const columns: Column<Row>[] = [
  {
    id: 'name',
    head: 'Nom',
    rowHeader: true,
    sort: { href: '#lists', direction: 'ascending' },
    cell: (row) => <a href="#lists">{row.name}</a>,
  },
  { id: 'role', head: 'Fonction', cell: (row) => row.role },
  { id: 'commune', head: 'Commune', sort: { href: '#lists' }, cell: (row) => row.commune },
  {
    id: 'side',
    head: 'Versant',
    cell: (row) => <SideBadge side={row.side}>{row.side === 'a' ? 'France' : 'Flandre'}</SideBadge>,
  },
  {
    id: 'state',
    head: 'État',
    cell: () => (
      <Chip tone="ok" icon="circle-check">
        Confirmée
      </Chip>
    ),
  },
]

export function ListsSheet() {
  return (
    <>
      <Sheet id="lists" title="Filtres, table, pages">
        <Tabs
          label="Exemple d’onglets"
          items={[
            { href: '#lists', label: 'Participants', current: true, count: 512 },
            { href: '#map', label: 'Tables' },
            { href: '#notices', label: 'Courriels' },
          ]}
        />
        <Filters label="Filtrer les inscriptions" submit="Filtrer" dense>
          <TextField name="q" label="Chercher" type="search" placeholder="Nom, commune" />
          <SelectField
            name="state"
            label="État"
            empty="Tous (512)"
            options={[{ value: 'confirmed', label: 'Confirmées' }]}
          />
        </Filters>
        <AppliedFilters
          items={[{ label: 'Versant : France', href: '#lists', remove: 'retirer ce filtre' }]}
          count="3 inscriptions sur 512"
        />
        <form id="chosen" />
        <BulkBar form="chosen" words={bulkWords('fr')}>
          <button type="submit" form="chosen">
            Proposer une place
          </button>
        </BulkBar>
        <Table
          label="Inscriptions, 3 lignes sur 512"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.name}
          dense
          select={{
            form: 'chosen',
            name: 'rows',
            all: 'Tout choisir sur cette page',
            label: (row) => `Choisir ${row.name}`,
            chosen: (row) => row.side === 'b',
          }}
        />
        <Paging
          label="Pages"
          text="1 à 3 sur 512"
          previous={{ label: 'Précédente' }}
          next={{ label: 'Suivante', href: '#lists' }}
        />
      </Sheet>
      <Sheet id="stacked" title="Table en cartes sur un téléphone">
        <Table label="Contacts" columns={columns} rows={rows} rowKey={(row) => row.name} stack />
      </Sheet>
    </>
  )
}
