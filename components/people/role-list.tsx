import { ROLE_EFFECTS, ROLE_NAMES, ROLES } from '@/lib/domain/role-names'

/** What each role may do, in a sentence. */
export function RoleList() {
  return (
    <dl className="mt-6 grid grid-cols-4 gap-y-3 text-xs mid:grid-cols-2 narrow:grid-cols-1">
      {ROLES.map((role) => (
        <div key={role} className="border-rule px-3.5 first:pl-0 not-first:border-l mid:border-0! mid:pl-0">
          <dt className="font-bold">{ROLE_NAMES[role]}</dt>
          <dd className="mt-0.5 text-ink-2">{ROLE_EFFECTS[role]}</dd>
        </div>
      ))}
    </dl>
  )
}
