import { killFigures } from './kill'

for (const f of await killFigures()) console.log(JSON.stringify(f))
process.exit(0)
