-- Whether a score is told depends on all that its answer can be filtered by at once: docs/metrics.md. Until the views are worked out
-- anew, none is.
create table view_told_cells (
  showroom_id text not null,
  metric text not null,
  day date not null,
  -- md5 of the keys of all dimensions as a JSON array.
  keys text not null,
  primary key (showroom_id, metric, day, keys)
);
create index view_told_cells_by_day on view_told_cells (showroom_id, day);

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
    exists (select 1 from view_told_cells as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.day = answer.day and told.keys = md5(json_build_array(answer.touchpoint, answer.product, answer.stage, answer.zone, answer.scene, answer.language,
        answer.device, answer.guide, answer.experiment, answer.prompt, answer.persona)::text)) as told) as judged
where answer.answered_at is not null and not answer.withdrawn and answer.metric in ('csat', 'ces', 'nps');

drop table view_told;
