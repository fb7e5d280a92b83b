import { pathOf } from '../../routes.ts';
import { useScene } from '../scene.ts';
import { TopBar } from './TopBar.tsx';

/** The top bar of a page that a script takes over: a language that is chosen there is remembered. */
export function Header() {
  const { model, actions } = useScene();
  const here = { territory: model.territory?.code ?? null, page: model.page };
  return (
    <TopBar
      hrefIn={(lang) => pathOf({ ...here, lang })}
      onChoose={(lang, link) => actions?.chooseLanguage(lang, link)}
    />
  );
}
