import { useSyncExternalStore } from 'react'

/** A value that changes outside React. Components subscribe to the part they show, so that a keystroke renders nothing else. */
export interface Store<T> {
  get: () => T
  /** What the server drew with; what comes alive later in the browser begins with it as well. */
  initial: T
  /** Tells subscribers only when a field really differs. */
  set: (change: Partial<T>) => void
  subscribe: (listener: () => void) => () => void
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    initial,
    set: (change) => {
      const keys = Object.keys(change) as (keyof T)[]
      if (keys.every((key) => Object.is(value[key], change[key]))) return
      value = { ...value, ...change }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The part of a store that a component shows. `select` must return a primitive or the very object that the store holds. */
export function useStore<T, S>(store: Store<T>, select: (value: T) => S): S {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.initial),
  )
}
