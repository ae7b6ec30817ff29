import { describe, expect, it } from 'vitest'
import { menuTarget } from '@/components/ui/menu-keys'

const labels = ['Your profile', 'Settings', 'Switch light or dark', 'Sign out']

describe('the keys of a menu', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', 2, 1],
    ['Home', 2, 0],
    ['End', 0, 3],
  ])('%s from row %i goes to row %i', (key, current, target) => {
    expect(menuTarget(key, labels, current, '')).toBe(target)
  })

  it('goes to the row that begins with the letters typed', () => {
    expect(menuTarget('i', labels, 1, 'si')).toBe(3)
    expect(menuTarget('Y', labels, 2, 'Y')).toBe(0)
  })

  it('walks through the rows of one letter when it is typed again', () => {
    expect(menuTarget('s', labels, 0, 's')).toBe(1)
    expect(menuTarget('s', labels, 1, 'ss')).toBe(2)
    expect(menuTarget('s', labels, 3, 'sss')).toBe(1)
  })

  it('leaves alone what is not its own', () => {
    expect(menuTarget('Enter', labels, 0, '')).toBeNull()
    expect(menuTarget('q', labels, 0, 'q')).toBeNull()
    expect(menuTarget('ArrowDown', [], -1, '')).toBeNull()
  })
})
