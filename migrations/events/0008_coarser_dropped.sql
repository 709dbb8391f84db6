drop table if exists touches_finer;
drop table if exists profiles_finer;
