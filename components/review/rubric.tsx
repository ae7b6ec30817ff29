import { RUBRIC, type RubricKey, type Scores } from '@/lib/domain/review/verdict'

type Props = { scores: Scores; onScore: (key: RubricKey, score: number) => void }

/** Five questions, each scored from 1 to 4: a group of radios each, so that the arrow keys and the figures themselves work. */
export function Rubric({ scores, onScore }: Props) {
  return (
    <table className="rubric">
      <thead>
        <tr>
          <th scope="col">1 is weak, 4 is strong</th>
          {SCORES.map((score) => (
            <th key={score} scope="col">
              {score}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {RUBRIC.map(({ key, title, asks }) => (
          <tr key={key}>
            <th scope="row">
              {title}
              <span className="meta">{asks}</span>
            </th>
            {SCORES.map((score) => (
              <td key={score}>
                <label className="pick">
                  <input
                    type="radio"
                    name={key}
                    value={score}
                    checked={scores[key] === score}
                    onChange={() => onScore(key, score)}
                    onKeyDown={(event) => SCORES.includes(Number(event.key)) && onScore(key, Number(event.key))}
                  />
                  <span>{score}</span>
                  <span className="sr-only"> of 4 for {title}</span>
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const SCORES = [1, 2, 3, 4]
