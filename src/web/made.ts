import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** A component as HTML: what goes into the head, and the body. */
export type Made = { readonly head: string; readonly body: string };

export function made<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): Made {
  return render(component as Component, { props });
}
