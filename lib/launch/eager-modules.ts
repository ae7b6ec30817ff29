import { parse } from 'acorn'

/**
 * Puts the modules of a built script into brackets. Browsers take a function in brackets for one that is called at once and compile it
 * beside the page while the script arrives; else they skip over it, and compile it when it is called, on the thread that draws the page.
 * What cannot be read stays as it is.
 */
export function eagerModules(script: string): string {
  let result = ''
  let at = 0
  for (const { start, end } of modulesOf(script)) {
    result += `${script.slice(at, start)}(${script.slice(start, end)})`
    at = end
  }
  return result + script.slice(at)
}

/** `(globalThis.TURBOPACK||...).push([script, id, module, id, module, ...])` */
function modulesOf(script: string): { start: number; end: number }[] {
  try {
    return parse(script, { ecmaVersion: 'latest' }).body.flatMap((statement) => {
      if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return []
      const [list] = statement.expression.arguments
      if (list?.type !== 'ArrayExpression') return []
      return list.elements.filter((one) => one?.type === 'ArrowFunctionExpression' || one?.type === 'FunctionExpression')
    }) as { start: number; end: number }[]
  } catch {
    return []
  }
}
