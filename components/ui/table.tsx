import { classNames } from './class-names'
import { markupOf } from './markup'
import { SelectAll } from './select-all'
import { type Column, cellsOf, Head, rolesOf, Select, type Selection } from './table-parts'

type TableProps<Row> = {
  /** Names the region that scrolls: "Inscriptions, 50 lignes sur 512". */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Rows become cards on a phone. */
  stack?: boolean
  /** Lines of 36 px. */
  dense?: boolean
  select?: Selection<Row>
  /** Rows of plain components only, written as text: half the work for a list of fifty. */
  plain?: boolean
}

export function Table<Row>({ label, columns, rows, rowKey, stack = false, dense, select, plain }: TableProps<Row>) {
  const roles = rolesOf(stack)
  const cells = columns.map((column) => cellsOf(column, roles))
  const lines = rows.map((row) => (
    <tr key={rowKey(row)} {...roles.row}>
      {select && (
        <td {...roles.cell}>
          <Select select={select} row={row} value={rowKey(row)} />
        </td>
      )}
      {cells.map((cell) => cell(row))}
    </tr>
  ))
  return (
    // A region that scrolls must take the focus, or the keyboard cannot scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      <table {...roles.table} className={classNames('table', stack && 'table--stack', dense && 'table--lines')}>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {select && (
              <th scope="col">
                <SelectAll form={select.form} label={select.all} />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        {plain ? (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: written by React's own rules, everything in it escaped
          <tbody {...roles.group} dangerouslySetInnerHTML={{ __html: markupOf(lines) }} />
        ) : (
          <tbody {...roles.group}>{lines}</tbody>
        )}
      </table>
    </section>
  )
}
