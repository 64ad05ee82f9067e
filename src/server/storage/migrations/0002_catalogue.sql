-- What the showrooms sell. The product is `body`; the other columns are got from it, to find and order by.
create table products (
  id uuid primary key,
  showroom_id text not null,
  handle text not null,
  -- The merchant's order: that in which products first came.
  position bigint generated always as identity,
  sort_title text collate "C" not null,
  lowest_price numeric(9, 2) not null,
  available boolean not null,
  category text not null,
  category_label jsonb not null,
  -- Everything that a search looks through, folded: lower case, no accents.
  search text not null,
  body jsonb not null,
  -- Of `body`, to tell a changed product from an unchanged one.
  digest text not null,
  updated_at timestamptz not null,
  -- Since when the merchant no longer publishes it.
  withdrawn_at timestamptz,
  unique (showroom_id, handle)
);

create index products_in_order on products (showroom_id, position, id) where withdrawn_at is null;
create index products_by_title on products (showroom_id, sort_title, id) where withdrawn_at is null;
create index products_by_price on products (showroom_id, lowest_price, id) where withdrawn_at is null;
create index products_by_category on products (showroom_id, category, position, id) where withdrawn_at is null;
