import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

export type Column<Row> = {
  id: string
  head: string
  cell: (row: Row) => ReactNode
  /** Names its row. One column has it. */
  rowHeader?: boolean
  numeric?: boolean
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined }
}

/** Boxes that choose rows for the form of a BulkBar, which the attribute `form` ties to them. */
export type Selection<Row> = {
  form: string
  /** As the form's schema calls the list; the brackets of a list are added. */
  name: string
  label: (row: Row) => string
  all: string
  chosen?: (row: Row) => boolean
}

/** Rows that become cards lose their roles with their display; saying them again keeps them. */
export function rolesOf(stack: boolean) {
  if (!stack) return {}
  return {
    table: { role: 'table' },
    group: { role: 'rowgroup' },
    row: { role: 'row' },
    header: { role: 'rowheader' },
    cell: { role: 'cell' },
  } as const
}

export type Roles = ReturnType<typeof rolesOf>

const arrows = { ascending: 'arrow-up', descending: 'arrow-down' } as const

export function Head<Row>({ column: { head, sort, numeric } }: { column: Column<Row> }) {
  return (
    <th
      scope="col"
      className={classNames(numeric && 'num') || undefined}
      aria-sort={sort && (sort.direction ?? 'none')}
    >
      {sort ? (
        <a href={sort.href}>
          {head}
          <Icon name={sort.direction ? arrows[sort.direction] : 'arrow-up-down'} />
        </a>
      ) : (
        head
      )}
    </th>
  )
}

/** A column's cells. One that says the same as another is the same element, which React writes into the page once. */
export function cellsOf<Row>(column: Column<Row>, roles: Roles): (row: Row) => ReactElement {
  const known = new Map<ReactNode, ReactElement>()
  return (row) => {
    const content = column.cell(row)
    const cell = known.get(content) ?? cellOf(column, roles, content)
    known.set(content, cell)
    return cell
  }
}

function cellOf<Row>({ id, head, numeric, rowHeader }: Column<Row>, roles: Roles, content: ReactNode): ReactElement {
  const look = numeric && { className: 'num' }
  if (rowHeader) {
    return (
      <th key={id} scope="row" {...roles.header} {...look}>
        {content}
      </th>
    )
  }
  return (
    <td key={id} {...roles.cell} {...look} data-label={head}>
      {/* One element, so that the label of a card has one neighbour. */}
      <span>{content}</span>
    </td>
  )
}

export function Select<Row>({ select, row, value }: { select: Selection<Row>; row: Row; value: string }) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        form={select.form}
        name={`${select.name}[]`}
        value={value}
        defaultChecked={select.chosen?.(row)}
        data-row=""
      />
      <span className="hidden-text">{select.label(row)}</span>
    </label>
  )
}
