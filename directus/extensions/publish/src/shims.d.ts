/** Vue files are compiled by the extension's build; for the type checker each is a component. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent;
  export default component;
}
