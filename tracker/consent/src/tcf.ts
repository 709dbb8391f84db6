import { adapt, whenThere } from './adapt.ts';
import { choicesOf, saidOf, type TcfApi } from './tcf-choices.ts';

const heard = adapt('tcf');
heard.open();
whenThere(
  () => (window as { __tcfapi?: TcfApi }).__tcfapi,
  (api) =>
    api('addEventListener', 2, (data, isSuccess) => {
      const choices = isSuccess ? choicesOf(data) : null;
      if (choices) heard.chose(choices, saidOf(data));
    }),
);
