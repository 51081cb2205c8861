/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the user says of the own company. */

#include "tdm-company-table-private.h"
#include "tdm-shape-row-private.h"

static gboolean
read_list (TdmDb *db, const char *select, const TdmShape *shape, GPtrArray *list, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, select, error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      gpointer value = tdm_shape_new (shape);

      tdm_shape_row_read (shape, row, 0, value);
      g_ptr_array_add (list, value);
    }

  return step == TDM_STEP_DONE;
}

TdmCompany *
tdm_company_table_load (TdmDb *db, GError **error)
{
  g_autoptr (TdmCompany) company = tdm_company_new ();

  if (!read_list (db, "SELECT name, value, day, note FROM company_fact ORDER BY name", &tdm_declared_shape,
                  company->facts, error) ||
      !read_list (db, "SELECT month, usd FROM company_month ORDER BY month", &tdm_revenue_month_shape,
                  company->months, error))
    return NULL;

  return g_steal_pointer (&company);
}

static gboolean
insert_list (TdmDb *db, const char *insert, const TdmShape *shape, const GPtrArray *list, GError **error)
{
  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (TdmStatement) row = tdm_db_prepare (db, insert, error);

      if (row == NULL)
        return FALSE;
      tdm_shape_row_bind (shape, row, 1, list->pdata[i], texts);
      if (!tdm_statement_run (row, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
tdm_company_table_put (TdmDb *db, const TdmCompany *company, GError **error)
{
  return tdm_db_run (db, error, "DELETE FROM company_fact", "") &&
         tdm_db_run (db, error, "DELETE FROM company_month", "") &&
         insert_list (db, "INSERT INTO company_fact (name, value, day, note) VALUES (?, ?, ?, ?)",
                      &tdm_declared_shape, company->facts, error) &&
         insert_list (db, "INSERT INTO company_month (month, usd) VALUES (?, ?)", &tdm_revenue_month_shape,
                      company->months, error);
}
