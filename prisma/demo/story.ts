/** The demo workspace tells one story: a pharmacy chain whose teams write before they build. Days are counted back from the day of loading. */

export type DemoPerson = {
  key: string
  name: string
  email: string
  role: 'admin' | 'lead' | 'member' | 'guest'
  functions: string[]
  timeZone?: string
}

export const DEMO_WORKSPACE = { name: 'Northgate Pharmacy', city: 'Leeds' }

/** Everybody's password in the demo. Printed at the start; never used where a workspace is real. */
export const DEMO_PASSWORD = 'write it first'

export const DEMO_PEOPLE: DemoPerson[] = [
  { key: 'marcus', name: 'Marcus Lindqvist', email: 'marcus.lindqvist@northgate.example', role: 'admin', functions: ['Retail'] },
  { key: 'elena', name: 'Elena Petrova', email: 'elena.petrova@northgate.example', role: 'lead', functions: ['Clinical safety'] },
  { key: 'dana', name: 'Dana Okafor', email: 'dana.okafor@northgate.example', role: 'member', functions: [] },
  { key: 'sam', name: 'Sam Achebe', email: 'sam.achebe@northgate.example', role: 'member', functions: ['Engineering'] },
  { key: 'priya', name: 'Priya Nair', email: 'priya.nair@northgate.example', role: 'member', functions: ['Operations'] },
  { key: 'tom', name: 'Tom Hale', email: 'tom.hale@northgate.example', role: 'member', functions: ['Engineering'] },
  { key: 'kofi', name: 'Kofi Mensah', email: 'kofi.mensah@northgate.example', role: 'member', functions: [] },
  { key: 'lucy', name: 'Lucy Ward', email: 'lucy.ward@northgate.example', role: 'member', functions: ['Legal'] },
  { key: 'jo', name: 'Jo Barker', email: 'jo.barker@northgate.example', role: 'member', functions: ['Finance'] },
  { key: 'helen', name: 'Helen Osei', email: 'h.osei@auditor.example', role: 'guest', functions: [] },
]

export const DEMO_TEAMS: { name: string; members: string[] }[] = [
  { name: 'Repeat prescriptions', members: ['dana', 'tom', 'priya'] },
  { name: 'Stores', members: ['kofi', 'jo', 'priya'] },
  { name: 'Care homes', members: ['kofi', 'elena'] },
  { name: 'Online', members: ['lucy', 'tom'] },
]
