import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId, isStorable } from '../database/input.js';
import { runPrepared } from '../database/prepared-query.js';
import type { CategoryRow } from './category.rows.js';

const columns = 'c.id, c.name, c.slug, c.position';

const all = {
  name: 'categories_all',
  text: `SELECT ${columns} FROM categories c ORDER BY c.position, c.id`,
};
const allWithCounts = {
  name: 'categories_all_with_counts',
  text: `SELECT ${columns}, coalesce(listed.items, 0) AS "itemCount"
           FROM categories c
           LEFT JOIN (SELECT category_id, count(*) AS items FROM items
                       WHERE state IN ('available', 'reserved') GROUP BY category_id) listed ON listed.category_id = c.id
          ORDER BY c.position, c.id`,
};
const byId = {
  name: 'categories_by_id',
  text: `SELECT ${columns} FROM categories c WHERE c.id = $1::bigint`,
};
const byName = {
  name: 'categories_by_name',
  text: `SELECT ${columns} FROM categories c WHERE c.name = $1`,
};
const bySlug = {
  name: 'categories_by_slug',
  text: `SELECT ${columns} FROM categories c WHERE c.slug = $1`,
};

/** The categories in their order. */
@Injectable()
export class CategoriesRepository {
  constructor(private readonly dataSource: DataSource) {}

  all(): Promise<CategoryRow[]> {
    return runPrepared(this.dataSource, all, []);
  }

  /** With the number of available and reserved items; counts them all, so cache it where it is asked often. */
  allWithCounts(): Promise<(CategoryRow & { itemCount: number })[]> {
    return runPrepared(this.dataSource, allWithCounts, []);
  }

  async findById(id: number): Promise<CategoryRow | undefined> {
    if (!isId(id)) return undefined;
    return (await runPrepared<CategoryRow>(this.dataSource, byId, [id]))[0];
  }

  /** By the exact name, such as `martial arts`. */
  async findByName(name: string): Promise<CategoryRow | undefined> {
    if (!isStorable(name)) return undefined;
    return (await runPrepared<CategoryRow>(this.dataSource, byName, [name]))[0];
  }

  /** By the exact slug, such as `martial-arts`. */
  async findBySlug(slug: string): Promise<CategoryRow | undefined> {
    if (!isStorable(slug)) return undefined;
    return (await runPrepared<CategoryRow>(this.dataSource, bySlug, [slug]))[0];
  }
}
