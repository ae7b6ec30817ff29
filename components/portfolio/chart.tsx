import type { ReactNode } from 'react'

type Props = {
  title: string
  /** The picture. */
  children: ReactNode
  /** What the period before was. */
  before?: string | null
  /** How it was counted. */
  counted: ReactNode
  table: { heads: readonly string[]; rows: readonly (readonly (string | number)[])[] }
}

/** A picture that answers a question, with how it was counted and the table behind it. */
export function Chart({ title, children, before, counted, table }: Props) {
  return (
    <figure className="chart">
      <h3>{title}</h3>
      {children}
      {before && <p className="chart-before">{before}</p>}
      <details className="chart-behind">
        <summary>
          How it was counted<span className="sr-only">: {title}</span>
        </summary>
        <p>{counted}</p>
        <table className="table" aria-label={title}>
          <thead>
            <tr>
              {table.heads.map((head, place) => (
                <th key={head} scope="col" className={place === 0 ? undefined : 'num'}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name = '', ...cells], row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a team may be named like a month, and rows never move.
              <tr key={row}>
                <th scope="row">{name}</th>
                {cells.map((cell, place) => (
                  <td key={table.heads[place + 1]} className="num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
