import { Mark } from './mark.js';

/** Who we are, where to go, and whose data the site shows. */
export function SiteFooter(): JSX.Element {
  return (
    <footer class="footer">
      <div class="footer__inner">
        <div class="footer__about">
          <Mark />
          <p>
            Train. Sweat. Repeat. Then pass it on: second-hand sports gear between people of the
            same town.
          </p>
        </div>
        <nav class="footer__links" aria-label="Site">
          <a href="/items/categories">All sports</a>
          <a href="/search?sort=newest">Just in</a>
          <a href="/developers">Developers</a>
        </nav>
        <p class="footer__credits">
          Town data © <a href="https://www.geonames.org/">GeoNames</a> (
          <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>) ·{' '}
          <a href="https://db-ip.com">IP geolocation by DB-IP</a> (
          <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>)
        </p>
      </div>
    </footer>
  );
}
