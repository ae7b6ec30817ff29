import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuHeading } from '@/components/ui/menu-parts'
import { joinThemeAction } from '@/lib/actions/premortem'
import type { BoardTheme } from '@/lib/domain/premortem/board'
import type { PremortemRoom } from './use-premortem'

/** Makes one theme of two: the other one keeps its name and takes the reasons. Nothing where there is no other. */
export function JoinTheme({ view, act, theme }: Pick<PremortemRoom, 'view' | 'act'> & { theme: BoardTheme }) {
  const others = view.themes.filter(({ id }) => id !== theme.id)
  if (others.length === 0) return null
  return (
    <Menu
      label={`Join ${theme.name} with`}
      triggerClass="link link--quiet"
      triggerLabel={`Join ${theme.name} with another theme`}
      trigger="Join"
    >
      <MenuHeading>Join with</MenuHeading>
      {others.map(({ id, name }) => (
        <MenuItem
          key={id}
          onSelect={() => {
            // Its own button goes away with this theme.
            document.getElementById(`rename-${id}`)?.focus()
            void act(() => joinThemeAction({ premortemId: view.id, themeId: theme.id, intoId: id }))
          }}
        >
          {name}
        </MenuItem>
      ))}
    </Menu>
  )
}
