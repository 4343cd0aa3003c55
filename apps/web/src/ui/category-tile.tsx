interface CategoryTileProps {
  tile: { title: string; url: string; picture: string; count: string };
  /** URL of a built asset. */
  asset(name: string): string;
  current?: boolean;
}

/** A sport as a picture with its name and how much there is of it. */
export function CategoryTile({ tile, asset, current }: CategoryTileProps): JSX.Element {
  return (
    <a class="tile" href={tile.url} aria-current={current ? 'page' : undefined}>
      <span class="frame tile__frame">
        <img src={asset(tile.picture)} alt="" width="640" height="480" loading="lazy" />
      </span>
      <span class="tile__title" safe>
        {tile.title}
      </span>
      <span class="tile__count" safe>
        {tile.count}
      </span>
    </a>
  );
}
