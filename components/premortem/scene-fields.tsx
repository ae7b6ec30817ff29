'use client'

import { Check } from 'lucide-react'
import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { Segments } from '@/components/ui/segments'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { isPastTense } from '@/lib/domain/premortem/past-tense'
import { PHASE_NAMES, type PhaseMinutes, TIMED_PHASES } from '@/lib/domain/premortem/phases'
import type { SceneValues } from '@/lib/domain/premortem/scene'
import { GrowingLine } from './growing-line'

type Props = { values: SceneValues; revisions: readonly { number: number; message: string }[] }

/** The future newspaper and the rules of the session: the same fields for planning one and for changing it before the writing. */
export function SceneFields({ values, revisions }: Props) {
  const [story, setStory] = useState(values.story)
  const [headline, setHeadline] = useState(values.headline)
  const isTold = story.trim() !== '' && isPastTense(`${headline} ${story}`)
  return (
    <div className="scenefields">
      <div className="sceneform">
        <TextField label="Newspaper" name="newspaper" defaultValue={values.newspaper} maxLength={60} autoComplete="off" />
        <GrowingLine
          label="Headline of the failure"
          name="headline"
          required
          value={headline}
          maxLength={150}
          autoComplete="off"
          onChange={({ target }) => setHeadline(target.value)}
        />
        <TextArea
          label="What happened"
          name="story"
          serif
          rows={11}
          value={story}
          maxLength={2000}
          hint="A year after launch it failed spectacularly. Tell it as a newspaper tells what happened: figures, names, dates."
          onChange={({ target }) => setStory(target.value)}
        />
        <p className="scenecheck" aria-live="polite">
          {isTold && <Icon of={Check} />}
          {story.trim() === ''
            ? 'Write it in the past tense: nobody has to be polite about what has happened.'
            : isTold
              ? 'Written in the past tense. It has happened, so nobody has to be polite about it.'
              : 'Write it in the past tense: it has happened. “Northgate has withdrawn it”, not “might withdraw it”.'}
        </p>
      </div>
      <div className="scenerules">
        <SelectField label="Pinned to" name="revisionNumber" defaultValue={values.revisionNumber}>
          {revisions.map(({ number, message }) => (
            <option key={number} value={number}>
              Revision {number}
              {message && `, ${message}`}
            </option>
          ))}
        </SelectField>
        <TextField
          label="The session begins"
          name="startsAt"
          type="datetime-local"
          defaultValue={values.startsAt ?? ''}
          hint="On your own clock. It stands in the calendar and on the desk of everybody who comes. It can stay empty."
        />
        <TextField label="The day of the failure" name="failsOn" type="date" required defaultValue={values.failsOn} />
        <div className="field">
          <span className="label">Names at the reveal</span>
          <Segments
            legend="Names at the reveal"
            name="hidesNames"
            defaultValue={values.hidesNames ? 'hidden' : 'shown'}
            options={[
              { value: 'shown', label: 'Shown' },
              { value: 'hidden', label: 'Hidden' },
            ]}
          />
          <p className="hint">Once somebody writes, hidden names stay hidden for good.</p>
        </div>
        <div className="two">
          <TextField
            label="Votes each"
            name="votesEach"
            type="number"
            min={1}
            max={20}
            required
            defaultValue={values.votesEach}
          />
          <TextField
            label="At most on a theme"
            name="votesPerTheme"
            type="number"
            min={1}
            max={20}
            required
            defaultValue={values.votesPerTheme}
          />
        </div>
        <fieldset className="minutes">
          <legend className="label">Minutes a phase</legend>
          {TIMED_PHASES.map((phase) => (
            <label key={phase}>
              {PHASE_NAMES[phase]}
              <input
                className="input input--sm"
                name={`minutes.${phase}`}
                type="number"
                min={0}
                max={20160}
                required
                defaultValue={values.minutes[phase]}
              />
            </label>
          ))}
          <p className="hint">
            Nothing closes by itself: you move the room on. 1440 is a day, 0 is without a timer; then people are told when it is
            their turn.
          </p>
        </fieldset>
      </div>
    </div>
  )
}

/** What stands in the fields of a form. */
export function readScene(form: HTMLFormElement): SceneValues {
  const data = new FormData(form)
  return sceneOf((name) => String(data.get(name) ?? ''))
}

/** text: what stands in the field of this name. */
export function sceneOf(text: (name: string) => string): SceneValues {
  const minutes = Object.fromEntries(TIMED_PHASES.map((phase) => [phase, Number(text(`minutes.${phase}`))])) as PhaseMinutes
  return {
    failsOn: text('failsOn'),
    startsAt: text('startsAt').slice(0, 16) || null,
    newspaper: text('newspaper'),
    headline: text('headline'),
    story: text('story'),
    revisionNumber: Number(text('revisionNumber')),
    hidesNames: text('hidesNames') === 'hidden',
    minutes,
    votesEach: Number(text('votesEach')),
    votesPerTheme: Number(text('votesPerTheme')),
  }
}
