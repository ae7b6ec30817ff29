/** The line over every press release: who sends it, what it is, when it is out ("For release 4 March 2027", "Not yet"). */
export function SlugLine({ company, release, what = 'Press release' }: { company: string; release: string; what?: string }) {
  return (
    <div className="slugline">
      <div className="body">
        <span className="caps">{company}</span>
        <span className="mid">{what}</span>
        <span>{release}</span>
      </div>
    </div>
  )
}
