-- Answers are counted by the kind of visit that they were given in, too: docs/personas.md. Of those of before nothing is known.
alter table impressions add column persona text not null default '(none)';
-- By which rules it was reckoned; empty: by none. Only the same rules ever change it.
alter table impressions add column persona_rules text not null default '';
alter table rollup_cube add column persona text not null default '(none)';

insert into rollups (showroom_id, metric, dimension, day, key, scale, impressions, dismissals,
  c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10)
select showroom_id, metric, 'persona', day, '(none)', scale, impressions, dismissals,
  c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10
from rollups where dimension = 'total';

-- Until the views are worked out anew: of one key, what may be told is what may be told of the whole.
insert into view_told (showroom_id, metric, dimension, key, day)
select showroom_id, metric, 'persona', '(none)', day from view_told where dimension = 'day';

create or replace view bi.answers with (security_barrier) as
select answer.id, answer.showroom_id as showroom, answer.answered_at,
  answer.answered_at at time zone refreshed.timezone as answered_local,
  answer.day, answer.metric, answer.scale,
  case when judged.told then answer.score end as score,
  case when not judged.told then 'too-few' end as hidden,
  answer.comment, answer.prompt, answer.prompt_version, answer.touchpoint, answer.product, answer.persona
from impressions as answer
join view_refreshes as refreshed on refreshed.showroom_id = answer.showroom_id
cross join lateral (select answer.answered_at <= refreshed.refreshed_at and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'touchpoint' and told.key = answer.touchpoint and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'product' and told.key = answer.product and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'stage' and told.key = answer.stage and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'zone' and told.key = answer.zone and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'scene' and told.key = answer.scene and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'language' and told.key = answer.language and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'device' and told.key = answer.device and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'guide' and told.key = answer.guide and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'experiment' and told.key = answer.experiment and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'prompt' and told.key = answer.prompt and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'persona' and told.key = answer.persona and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'day' and told.key = answer.day::text and told.day = answer.day) as told) as judged
where answer.answered_at is not null and not answer.withdrawn and answer.metric in ('csat', 'ces', 'nps');
comment on column bi.answers.persona is 'The kind of visit that it was given in, by id, as it was when the prompt was shown; (none) when no rule fits. Its name is in bi.names';
comment on column bi.figures_by_week.dimension is 'total, touchpoint, product, stage, zone, scene, language, device, guide, experiment, prompt or persona';
comment on column bi.names.dimension is 'touchpoint, product, zone, scene, prompt or persona';
