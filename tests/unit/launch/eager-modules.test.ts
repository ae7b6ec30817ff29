import { describe, expect, it } from 'vitest'
import { eagerModules } from '@/lib/launch/eager-modules'

describe('modules in brackets', () => {
  it('are those of a chunk, and nothing else of it', () => {
    const chunk = 'g.push([document.currentScript,1,e=>{e.s(")")},2,(e,t)=>{t.x=[()=>1]},3,function(e){},[4,()=>2]]);'
    expect(eagerModules(chunk)).toBe(
      'g.push([document.currentScript,1,(e=>{e.s(")")}),2,((e,t)=>{t.x=[()=>1]}),3,(function(e){}),[4,()=>2]]);',
    )
  })

  it.each(['"use strict";let a=()=>1;a()', 'g.push(e=>{})', 'import "x"', 'not a script {', ''])(
    'leaves %j as it is',
    (script) => {
      expect(eagerModules(script)).toBe(script)
    },
  )
})
