import { attributeText } from '../ui/attribute-text.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import type { HomePageView } from './home.view.js';

/** Search as the hero: what and where in one bar. */
export function HomeHero({ ctx, view }: { ctx: PageContext; view: HomePageView }): JSX.Element {
  const { near, figures } = view;
  return (
    <section class="hero">
      <div class="hero__inner">
        <h1 class="hero__title">Gear with another season in it.</h1>
        <p class="hero__lead">Second-hand sports gear from people near you.</p>
        <form class="hero-search" action="/search" method="get" role="search">
          <div class="hero-search__field" data-search-field>
            <label for="hero-what">What</label>
            <input
              id="hero-what"
              type="search"
              name="q"
              placeholder="Road bike, size 54"
              maxlength="200"
              enterkeyhint="search"
            />
          </div>
          <div class="hero-search__field" data-place-field>
            <label for="hero-where">Where</label>
            <input
              id="hero-where"
              type="text"
              name="near"
              value={attributeText(near?.place.fullLabel ?? '')}
              placeholder="Your town"
              autocomplete="off"
              spellcheck="false"
              maxlength="120"
            />
          </div>
          <button class="button hero-search__go" type="submit">
            <Icon name="search" />
            Search
          </button>
        </form>
        {figures ? (
          <p class="hero__figures">
            <span safe>{figures.items}</span>
            <span safe>{figures.categories}</span>
          </p>
        ) : (
          ''
        )}
      </div>
      <HeroPictures ctx={ctx} view={view} />
    </section>
  );
}

/** Sports as pictures, a decoration of wide screens. */
function HeroPictures({ ctx, view }: { ctx: PageContext; view: HomePageView }): JSX.Element {
  return (
    <div class="hero__pictures" aria-hidden="true">
      {view.categories.slice(-6).map((tile) => (
        <img src={ctx.asset(tile.picture)} alt="" width="640" height="480" loading="lazy" />
      ))}
    </div>
  );
}
