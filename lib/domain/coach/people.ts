import { remembered } from './remembered'
import { singularOf } from './words'

// Words for people, which the coach and the clarity check both look for. No language engine: endings and a list.

/** Kinds of people, in the plural, that no ending gives away. */
export const PEOPLE = new Set(
  (
    'parents families households couples children kids babies adults pensioners nurses pupils students graduates apprentices patients pharmacists dentists clerks ' +
    'cooks chefs musicians artists carers caregivers tenants residents commuters cyclists diabetics veterans immigrants migrants refugees shops restaurants ' +
    'schools clinics hospitals libraries charities bakeries hotels farms garages salons surgeries landlords doctors women men girls boys teens ' +
    'teenagers teams crews guests neighbours neighbors citizens athletes brides widows freelancers islanders villagers developers bakers drivers teachers readers travellers travelers shoppers farmers gardeners runners builders renters homeowners shopkeepers workers employees engineers designers lawyers accountants players volunteers swimmers walkers'
  ).split(' '),
)

/** Bakers, visitors, cyclists, musicians, employees: endings of those who do something. */
export const DOERS = /^\p{Ll}{2,}(?:ers|ors|ists|ians|ees|women|men|folk|goers|owners)$/u

/** These end like people and are things. */
export const THINGS =
  /^(?:others|orders|numbers|letters|papers|corners|answers|offers|computers|printers|timers|counters|covers|drawers|flowers|fingers|powers|members|hours|doors|floors|colours|colors|errors|mirrors|motors|sensors|factors|sectors|monitors|doctors’|fees|trees|degrees|committees|coffees|knees|employers’|lists|documents|moments|months|posters|partners|containers|trailers|boilers|freezers|stickers|newsletters|centers|meters|litres|layers|towers|rivers|borders|matters|services|leaders|providers|suppliers|manufacturers|retailers|makers|carriers|handovers|rollers|chargers|routers|servers|browsers|folders|users|customers|consumers)$/u

/** Is this a kind of people, in the plural or the singular: "landlords", "a cook", "nursing staff"? */
export const isKindOfPeople = remembered((word) => {
  const small = word.toLowerCase().replace(/[’']s?$/u, '')
  return small === 'staff' || PEOPLE.has(small) || SINGULAR.has(small) || (DOERS.test(small) && !THINGS.test(small))
})

/** Where one is meant, a shop is a place. */
const PLACES = new Set(
  'shops restaurants schools clinics hospitals libraries charities bakeries hotels farms garages salons'.split(' '),
)
const SINGULAR = new Set([...PEOPLE].filter((word) => !PLACES.has(word)).map(singularOf))
