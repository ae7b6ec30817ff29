import { countTextWords } from './words'

export type Quotation = { text: string; from: number; to: number }

/** Passages in quotation marks, double or single, curly or straight, of four words or more. A double mark that is never closed runs to its paragraph's end. */
export function quotations(text: string): Quotation[] {
  return [
    ...text.matchAll(
      /“[^”\n]+(?:”|$|(?=\n))|"[^"\n]+(?:"|$|(?=\n))|«[^»\n]+»|„[^“”\n]+[“”]|‘(?:[^’\n]|’(?=\p{L})){1,1500}’(?!\p{L})|(?<![\p{L}\p{N}])'(?:[^'\n]|'(?=\p{L})){1,1500}'(?!\p{L})/gmu,
    ),
  ]
    .map(({ 0: found, index }) => ({ text: found, from: index, to: index + found.length }))
    .filter((quotation) => countTextWords(quotation.text) >= 4)
}

/** The text around its quotations: where a speaker is named. */
export function outsideQuotations(text: string): string {
  let rest = ''
  let at = 0
  for (const { from, to } of quotations(text)) {
    rest += `${text.slice(at, from)} ` // a gap: names never run over a quotation
    at = to
  }
  return rest + text.slice(at)
}

export type Speaker = { name: string; role: string | null }

const WORD = "\\p{Lu}[\\p{L}’'-]*\\p{L}"
const TITLE = '(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame)\\.? )?'
const NAME = `${TITLE}${WORD}(?: (?:\\p{Lu}\\.|(?:de|van|von|der|den|bin|al|la|le|ten)(?= ))| ${WORD})*`
const SAYS =
  '[Ss]aid|[Ss]ays|say|adds?|added|explains?|explained|tells?|told|recalls?|recalled|remembers?|remembered|writes?|wrote'
const ROLE_WORD =
  /\b(?:chief(?: [\p{L}]+)?(?: officer)?|c[etfopim]o|(?:managing |executive )?director|head|(?:vice[ -])?president|s?vp|manager|lead(?:er)?|officer|(?:co-)?founder|chair(?:man|woman|person)?|owner|partner|pharmacist|engineer|doctor|nurse|surgeon|professor|teacher|editor|principal|secretary|minister|librarian|designer|scientist|economist|lawyer|captain|chef|analyst|architect|advis[eo]r|co-?ordinator|consultant|councillor|mayor|commissioner|controller|developer|planner|researcher|specialist|supervisor|superintendent|technician|strategist|buyer|curator|dean|provost|governor|treasurer|trustee|registrar|matron|midwife|physician|dentist|vet|paramedic|producer|publisher|(?:cabinet|board|founding|council|committee) member|representative|spokes(?:man|woman|person)|(?:in charge of|responsible for) \p{L}+)\b/iu
const NO_NAME =
  /^(?:The|This|That|These|Those|It|Its|He|She|They|We|Our|You|Your|And|But|One|An?|In|On|At|As|When|Why|How|What|If|With|For|From|By|To|My|His|Her|Their|Chief|Head|Vice|President|Director|Manager|Founder|Officer|CEO|CTO|CFO|COO|CPO|CIO|VP|SVP|Today|Now|Yesterday|Later|Before|After|Customers?|Users?|Patients?|Says?|Said|Adds?)$/u

/** Who speaks, by the words around the quotation: "said Ruth Adeyemi, Northgate's chief pharmacist". Null where nobody is named. */
export function findSpeaker(text: string): Speaker | null {
  const outside = outsideQuotations(text)
  for (const pattern of [
    new RegExp(`\\b(?:${SAYS})\\s+(?<before>[^.“"\\n]{0,60}?)(?<name>${NAME})(?<after>[^.\\n]*)`, 'gu'),
    new RegExp(`(?<before>[^.\\n]{0,60}?)(?<name>${NAME})(?<after>(?:,(?:[^.\\n]{1,90}?,?)?)?)\\s+(?:${SAYS})\\b`, 'gu'),
    new RegExp(`(?<before>)(?:^|[–—-])[ \\t]*(?<name>${NAME})(?<after>[^.\\n]*)`, 'gmu'),
  ]) {
    for (const { groups } of outside.matchAll(pattern)) {
      const speaker = groups && readSpeaker(groups.before ?? '', groups.name ?? '', groups.after ?? '')
      if (speaker) return speaker
    }
  }
  return null
}

function readSpeaker(before: string, found: string, after: string): Speaker | null {
  const parts = found.split(' ')
  let lost = ''
  const isNone = (word = '') => NO_NAME.test(word) || /[’']s$/u.test(word) || (parts.length > 1 && OFFICE.test(word))
  while (parts.length > 0 && isNone(parts[0])) lost += `${parts.shift()} `
  if (parts.length === 0) return null
  return { name: parts.join(' '), role: roleIn(after, true) ?? roleIn(`${before}${lost}`, false) }
}

/** Before a name it is what they do; no given name is like it. */
const OFFICE = /^(?:Councillor|Mayor|Commissioner|Minister|Senator|Captain|Chef|Nurse|Matron|Professor|Superintendent)$/u

/** A word for a role, or after the name, between commas, words that are no age and no place: ", who runs our counters". */
function roleIn(words: string, isAfterName: boolean): string | null {
  const apposition = /^\s*[,(]\s*([^,)\n]+(?:,[^,)\n]+)?)/u.exec(words)?.[1]?.replace(/[\s:;]+$/u, '')
  if (ROLE_WORD.test(words)) return isAfterName && apposition ? apposition : (ROLE_WORD.exec(words)?.[0] ?? null)
  if (!isAfterName || !apposition || /^\d/.test(apposition)) return null
  return /^(?:who |our |its |their )/iu.test(apposition) ? apposition : null
}
