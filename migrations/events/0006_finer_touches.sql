-- Were this done twice, the coarser table would be back, with the same rows.
exchange tables touches and touches_finer;
