-- As 0006.
exchange tables profiles and profiles_finer;
