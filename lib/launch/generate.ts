import { generateClient } from './build'
import { describeFailure } from './closing'

/** What has to be there before the server's code can be put together. Ends the process with 1 when it cannot be made. */
export async function run(root: string): Promise<void> {
  try {
    await generateClient({ root, say: (line) => console.log(`- ${line}`) })
  } catch (error) {
    console.error(describeFailure(error))
    process.exit(1)
  }
}
