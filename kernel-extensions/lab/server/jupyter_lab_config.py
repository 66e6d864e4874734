"""The Lab of one project: its chapters first, nothing said to the outside, nothing kept where git looks."""

import os

from oshlab_parent import end_with_parent

c = get_config()  # noqa: F821
root = os.environ["OSHLAB_ROOT"]
kept = os.path.join(root, "data", "lab")

c.Application.log_level = "WARN"
c.ServerApp.root_dir = root
c.ServerApp.contents_manager_class = "oshlab_contents.OshlabContentsManager"
# Tools that are beside the Lab for other uses don't change how it saves and what it shows.
beside = {"jupyterlab_jupytext": False, "nbdime": False}
ours = {"oshlab_check": True, "oshlab_new": True, "oshlab_preview": True, "oshlab_sources": True, "oshlab_words": True}
c.ServerApp.jpserver_extensions = {**ours, **beside}
c.ContentsManager.preferred_dir = os.path.join(root, "notebooks")
c.ContentsManager.hide_globs = ["__pycache__", "node_modules", "*.pyc", "*~", "dist", "labextension"]
c.MultiKernelManager.default_kernel_name = "oshlab"

# The kernel itself gathers text and cuts what is too long; what the server would drop is lost.
c.ZMQChannelsWebsocketConnection.limit_rate = False

# Settings and the arrangement of windows belong to the project, not to whatever else the person uses Jupyter for.
c.LabApp.user_settings_dir = os.path.join(kept, "settings")
c.LabApp.workspaces_dir = os.path.join(kept, "workspaces")
c.LabApp.app_settings_dir = os.environ["OSHLAB_LAB_SETTINGS"]
c.LabApp.extra_labextensions_path = [os.environ["OSHLAB_LABEXTENSION"]]

# No news, no check for updates, no shop of extensions.
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.extension_manager = "readonly"

end_with_parent()
