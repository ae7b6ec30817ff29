/** How a person wants the pages: as their system has it, or always one way. */
export const THEMES = ['system', 'light', 'dark'] as const
