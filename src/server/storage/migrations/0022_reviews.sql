-- What visitors say about products for everybody to read: one for each author and product. The author is the SHA-256 of a
-- secret that their browser alone has.
create table reviews (
  id uuid primary key,
  showroom_id text not null,
  product_id uuid not null,
  author bytea not null,
  -- How the author knows the product, as the events of their visits say.
  knows text check (knows in ('checkout', 'tried', 'inspected')),
  first_at timestamptz not null,
  changed_at timestamptz not null,
  unique (showroom_id, product_id, author)
);
create index reviews_of_author on reviews (author);
create index reviews_by_change on reviews (changed_at);

-- Each thing its author said, and what was decided about it. Of what was replaced or taken back the words are gone; the
-- stars stay beside the decision, so that it can be seen what is refused.
create table review_versions (
  id uuid primary key,
  review_id uuid not null references reviews (id) on delete cascade,
  n bigint generated always as identity,
  state text not null check (state in ('waiting', 'published', 'refused', 'replaced', 'withdrawn')),
  stars smallint not null check (stars between 1 and 5),
  title text,
  body text,
  name text,
  language text not null,
  written_at timestamptz not null,
  reason text,
  decided_at timestamptz,
  -- No key to the staff: who has left is still named.
  decided_by_id text,
  decided_by_name text
);
create unique index review_versions_waiting on review_versions (review_id) where state = 'waiting';
create unique index review_versions_published on review_versions (review_id) where state = 'published';
create index review_versions_in_turn on review_versions (written_at, id) where state = 'waiting';
create index review_versions_of on review_versions (review_id, n);
create index review_versions_decided on review_versions (state, decided_at desc, id desc) where decided_at is not null;

-- What the brand answered, each change a row; the last one is in force. Without a text it was taken off.
create table review_replies (
  id uuid primary key,
  review_id uuid not null references reviews (id) on delete cascade,
  n bigint generated always as identity,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  by_role text not null,
  language text not null,
  body text
);
create index review_replies_of on review_replies (review_id, n);

-- Who found a review useful, each once.
create table review_votes (
  review_id uuid not null references reviews (id) on delete cascade,
  voter bytea not null,
  primary key (review_id, voter)
);
create index review_votes_of on review_votes (voter);
