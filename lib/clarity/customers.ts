import { excerpt } from '@/lib/domain/coach/words'
import { readTokens, type Token } from './tokens'

/** Words for anybody at all, where nothing narrows them. Source: issue and method: "everyone", "users", "businesses". */
const ALWAYS_WIDE = new Set('everyone everybody anyone anybody'.split(' '))
const WIDE = new Set(
  'users customers consumers businesses companies organisations organizations enterprises people individuals clients firms'.split(
    ' ',
  ),
)

/** Kinds of people, in the plural, that no ending gives away. */
const PEOPLE = new Set(
  (
    'parents families households couples children kids babies adults pensioners nurses pupils students graduates apprentices patients pharmacists dentists clerks ' +
    'cooks chefs musicians artists carers caregivers tenants residents commuters cyclists diabetics veterans immigrants migrants refugees shops restaurants ' +
    'schools clinics hospitals libraries charities bakeries hotels farms garages salons surgeries landlords doctors women men girls boys teens ' +
    'teenagers teams crews guests neighbours neighbors citizens athletes brides widows freelancers islanders villagers developers bakers drivers teachers readers travellers travelers shoppers farmers gardeners runners builders renters homeowners shopkeepers workers employees engineers designers lawyers accountants players volunteers swimmers walkers'
  ).split(' '),
)
/** Bakers, visitors, cyclists, musicians, employees: endings of those who do something. */
const DOERS = /^\p{Ll}{2,}(?:ers|ors|ists|ians|ees|women|men|folk|goers|owners)$/u
/** These end like people and are things. */
const THINGS =
  /^(?:others|orders|numbers|letters|papers|corners|answers|offers|computers|printers|timers|counters|covers|drawers|flowers|fingers|powers|members|hours|doors|floors|colours|colors|errors|mirrors|motors|sensors|factors|sectors|monitors|doctors’|fees|trees|degrees|committees|coffees|knees|employers’|lists|documents|moments|months|posters|partners|containers|trailers|boilers|freezers|stickers|newsletters|centers|meters|litres|layers|towers|rivers|borders|matters|services|leaders|providers|suppliers|manufacturers|retailers|makers|carriers|handovers|rollers|chargers|routers|servers|browsers|folders|users|customers|consumers)$/u
/** What follows a word and narrows it: "people who take four medicines", "households in Leeds". */
const NARROWS = new Set('who whose with without in of over under that aged living on at from between near'.split(' '))
/** Before a word they narrow nothing: "all users", "our customers", "modern businesses". */
const NOT_NARROWING = new Set(
  'all many most more other others new existing our its their your these those such different various modern today potential real global everyday busy individual some both few future current'.split(
    ' ',
  ),
)

/** The words that name a customer narrower than anybody, as far as the comma; null where nobody is named. */
export function findNarrow(text: string): string | null {
  const tokens = readTokens(text)
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const isWide = WIDE.has(token.lower)
    const isKind = PEOPLE.has(token.lower) || (DOERS.test(token.lower) && !THINGS.test(token.lower) && token.pos === 'NOUN')
    const isFollowed = next !== undefined && NARROWS.has(next.lower)
    if ((isWide && (isFollowed || isQualified(text, tokens, index))) || isKind) {
      const from = isQualified(text, tokens, index) ? (tokens[index - 1] as Token).start : token.start
      return isFollowed ? upToComma(text, from) : excerpt(text, from, token.end)
    }
  }
  return null
}

/** The word for anybody at all, or null. */
export function findWide(text: string): string | null {
  const tokens = readTokens(text)
  const found = tokens.find(({ lower }, index) => {
    if (ALWAYS_WIDE.has(lower)) return true
    return WIDE.has(lower) && !NARROWS.has(tokens[index + 1]?.lower ?? '') && !isQualified(text, tokens, index)
  })
  return found ? found.text : null
}

/** Does an adjective or a noun stand directly before, in the same line? */
function isQualified(text: string, tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index] as Token]
  if (before === undefined || !/^(?:[ \u00a0]|[-\u2010\u2011])$/.test(text.slice(before.end, token.start))) return false
  return /^(?:ADJ|NOUN|PROPN|NUM)$/.test(before.pos) && !NOT_NARROWING.has(before.lower)
}

function upToComma(text: string, from: number): string {
  const phrase = /^[^,.;:\n]{2,90}/u.exec(text.slice(from))?.[0] ?? ''
  return phrase.length < 90 ? phrase.trim() : phrase.slice(0, phrase.lastIndexOf(' '))
}
