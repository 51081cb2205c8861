/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Generated deals as Partner Center's bulk CSV would have them. */

#include "tdm-generated-csv.h"

#include <string.h>

#define N_SOLUTIONS 2
#define N_PEOPLE 2

void
tdm_generated_csv_write_header (FILE *file)
{
  fputs ("Referral ID,Deal Name,Customer Name,Customer Address Line 1,Customer City,Customer Postal Code,"
         "Customer Country,Customer D-U-N-S ID,Customer Contact First Name,Customer Contact Last Name,"
         "Customer Contact Phone number,Customer Contact Email Address,Partner Referral Status,"
         "Partner Referral Substatus,Estimated Deal Value,Currency,Estimated Close Date,CRM ID,"
         "Marketing Campaign ID,Notes,Microsoft help required?,Solution 1,Solution 2,Team member 1,Team "
         "member 2\r\n",
         file);
}

/* Every cell but the first of a row. */
static void
write_cell (FILE *file, const char *text)
{
  fputc (',', file);
  if (text != NULL && strpbrk (text, ",\"\r\n") != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
      g_autofree char *escaped = g_strjoinv ("\"\"", parts);

      fprintf (file, "\"%s\"", escaped);
    }
  else if (text != NULL)
    fputs (text, file);
}

static void
write_customer (FILE *file, const TdmDealRecord *deal)
{
  const TdmCustomer *customer = deal->customer;
  const TdmPerson *contact = deal->contact;

  write_cell (file, customer->name);
  write_cell (file, customer->address_line1);
  write_cell (file, customer->city);
  write_cell (file, customer->postal_code);
  write_cell (file, customer->country);
  write_cell (file, customer->duns);
  write_cell (file, contact ? contact->first_name : NULL);
  write_cell (file, contact ? contact->last_name : NULL);
  write_cell (file, contact ? contact->phone : NULL);
  write_cell (file, contact ? contact->email : NULL);
}

static void
write_status (FILE *file, const TdmDealRecord *deal)
{
  static const char *const statuses[] = { "New", "Active", "Closed" };
  static const char *const substatuses[] = { "", "Won", "Lost", "Declined", "Expired", "Error" };
  const char *open = deal->stage == TDM_STAGE_RECEIVED ? "Pending" : "Accepted";

  write_cell (file, statuses[deal->stage]);
  write_cell (file, deal->stage == TDM_STAGE_ARCHIVED ? substatuses[deal->outcome] : open);
}

static void
write_close_date (FILE *file, const TdmDealRecord *deal)
{
  int year, month, day;

  if (sscanf (deal->close_date, "%d-%d-%d", &year, &month, &day) == 3)
    fprintf (file, ",%d/%d/%d", month, day, year);
}

static void
write_lists (FILE *file, const TdmDealRecord *deal)
{
  for (guint i = 0; i < N_SOLUTIONS; i++)
    write_cell (file, i < deal->solutions->len ? ((TdmSolution *) deal->solutions->pdata[i])->id : NULL);

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      const TdmPerson *person = i < deal->team->len ? deal->team->pdata[i] : NULL;
      g_autofree char *cell =
        person ? g_strjoin (",", person->first_name, person->last_name, person->phone, person->email, NULL)
               : NULL;

      write_cell (file, cell);
    }
}

void
tdm_generated_csv_write_deal (FILE *file, const TdmDealRecord *deal)
{
  fputs (deal->referral_id, file);
  write_cell (file, deal->name);
  write_customer (file, deal);
  write_status (file, deal);
  write_cell (file, deal->value);
  write_cell (file, deal->currency);
  write_close_date (file, deal);
  write_cell (file, deal->crm_id);
  write_cell (file, deal->campaign_id);
  write_cell (file, deal->notes);
  write_cell (file, "No");
  write_lists (file, deal);
  fputs ("\r\n", file);
}
