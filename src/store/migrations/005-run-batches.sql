-- A run may judge what several batches of one day touched; null: the whole city.
alter table screening.run add column batch_ids bigint[];
update screening.run set batch_ids = array[batch_id] where batch_id is not null;
alter table screening.run drop column batch_id;
