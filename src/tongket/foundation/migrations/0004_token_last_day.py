from datetime import timedelta

from django.db import migrations, models
from django.utils import timezone


def a_year(apps, schema_editor):
    """Tokens made before they had a last day get the usual one."""
    tokens = apps.get_model("foundation", "AccessToken")
    for row in tokens.objects.using(schema_editor.connection.alias).all():
        row.last_day = timezone.localdate(row.made_at) + timedelta(days=365)
        row.save(update_fields=["last_day"])


class Migration(migrations.Migration):

    dependencies = [
        ("foundation", "0003_access_tokens"),
    ]

    operations = [
        migrations.AddField("accesstoken", "last_day", models.DateField(null=True)),
        migrations.RunPython(a_year, migrations.RunPython.noop, elidable=True),
        migrations.AlterField("accesstoken", "last_day", models.DateField()),
    ]
