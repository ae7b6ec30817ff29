import { classNames } from './class-names'

/** The face of a tab. Its box is as wide as its bold form, so that choosing it moves nothing. */
export function TabWord({ label, count, red }: { label: string; count?: number; red?: boolean }) {
  return (
    <>
      <span className="tab-word" data-text={label}>
        {label}
      </span>
      {count !== undefined && <span className={classNames('count', red && 'count--red')}>{count}</span>}
    </>
  )
}
