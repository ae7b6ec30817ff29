import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { SlugLine } from './slug-line'

/** A finished release under the red pencil, to be looked at beside the sign-in form. */
export function SamplePage() {
  return (
    <article className="page">
      <SlugLine company="Northgate Pharmacy" release="For release 4 March 2027" />
      <div className="sec sec--line" data-key="headline">
        <div className="sec-label">Headline</div>
        <p className="body headline">Northgate Pharmacy Now Rings You When You Miss a Dose</p>
      </div>
      <div className="sec sec--line" data-key="subheading">
        <div className="sec-label">Subheading</div>
        <p className="body dek">
          Second Bell is a free call for people who take four or more medicines a day. It works on any telephone, including a
          landline.
        </p>
      </div>
      <Part label="Summary">
        <span className="dateline">LEEDS, 4 March 2027</span> — Northgate Pharmacy today launched Second Bell, a free service that
        rings patients when a dose is late. Medicines come in a tray with a lid for each dose. If a lid is still shut 30 minutes
        after its time, the telephone rings. If nobody answers, Second Bell rings a relative or friend the patient has chosen.
      </Part>
      <Part label="Problem">
        People who take four or more medicines a day lose count. Northgate asked 1,180 of them last autumn: 46% had missed a dose
        in the past week, and most found out by counting what was left in the box.{' '}
        <Finding n={1}>Existing solutions dramatically fail to address the needs of many users.</Finding> Phone apps do not reach
        them: seven in ten patients over 70 had never installed one.
      </Part>
      <Part label="Solution">
        Second Bell puts the reminder in the tray, not in a phone. There is nothing to charge, pair or install.{' '}
        <Finding n={2} look="is-on">
          It leverages a best-in-class, cloud-connected platform to deliver a seamless experience.
        </Finding>{' '}
        The pharmacist sees the same record as the patient, so a run of missed doses becomes a conversation at the counter. In a
        12-week trial at nine pharmacies, missed doses <Finding n={3}>fell significantly</Finding>.
      </Part>
      <Part label="Leader quote">
        “We fill the prescription and then we go quiet for 28 days,” said Ruth Adeyemi, Northgate’s chief pharmacist. “That
        silence is where people get hurt. With Second Bell, somebody notices by lunchtime.”
      </Part>
      <Part label="How it works">
        Patients ask for Second Bell at any of Northgate’s 212 pharmacies.{' '}
        <Finding n={4} look="f--soft">
          The pharmacist fills a tray for 28 days and asks two questions: which number should ring, and who should we ring if you
          do not answer?
        </Finding>{' '}
        At home, the patient lifts the lid marked with the day and time. When the tray is empty, they bring it back and take a
        full one home.
      </Part>
    </article>
  )
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="sec" data-key={label.toLowerCase()}>
      <div className="sec-label">{label}</div>
      <div className="body">
        <p>{children}</p>
      </div>
    </div>
  )
}

function Finding({ n, look, children }: { n: number; look?: 'is-on' | 'f--soft'; children: ReactNode }) {
  return (
    <span className={classNames('f', look)}>
      <span className="pm">{n}</span>
      {children}
    </span>
  )
}
