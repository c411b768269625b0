package hkshell.engine.command;

import hkshell.engine.Command;
import hkshell.engine.CommandTable;
import hkshell.engine.command.account.AddAccount;
import hkshell.engine.command.account.CreateAuthorization;
import hkshell.engine.command.account.DestroySession;
import hkshell.engine.command.account.ImportAccounts;
import hkshell.engine.command.account.ListAccounts;
import hkshell.engine.command.account.ListAuthorizations;
import hkshell.engine.command.account.ListSessions;
import hkshell.engine.command.account.Login;
import hkshell.engine.command.account.Logout;
import hkshell.engine.command.account.RemoveAccount;
import hkshell.engine.command.account.RenameAccount;
import hkshell.engine.command.account.RepairAccount;
import hkshell.engine.command.account.RevokeAuthorization;
import hkshell.engine.command.account.RotateAuthorization;
import hkshell.engine.command.account.ShowAuthorization;
import hkshell.engine.command.account.ShowToken;
import hkshell.engine.command.account.TestAccount;
import hkshell.engine.command.account.UndoAccount;
import hkshell.engine.command.account.UpdateAuthorization;
import hkshell.engine.command.account.UseAccount;
import hkshell.engine.command.account.WhoAmI;
import hkshell.engine.command.curlrc.InstallCurlrc;
import hkshell.engine.command.curlrc.RemoveCurlrc;
import hkshell.engine.command.curlrc.ShowCurlrc;
import hkshell.engine.command.doctor.Doctor;
import hkshell.engine.command.key.AddKey;
import hkshell.engine.command.key.ClearKeys;
import hkshell.engine.command.key.GenerateKey;
import hkshell.engine.command.key.ListKeys;
import hkshell.engine.command.key.RemoveKey;
import hkshell.engine.command.netrc.AddNetrc;
import hkshell.engine.command.netrc.CheckNetrc;
import hkshell.engine.command.netrc.DiffNetrc;
import hkshell.engine.command.netrc.EditNetrc;
import hkshell.engine.command.netrc.GetNetrc;
import hkshell.engine.command.netrc.JournalNetrc;
import hkshell.engine.command.netrc.ListNetrc;
import hkshell.engine.command.netrc.MoveNetrc;
import hkshell.engine.command.netrc.RedoNetrc;
import hkshell.engine.command.netrc.RemoveNetrc;
import hkshell.engine.command.netrc.RenameNetrc;
import hkshell.engine.command.netrc.ResolveNetrc;
import hkshell.engine.command.netrc.SetNetrc;
import hkshell.engine.command.netrc.ShowNetrc;
import hkshell.engine.command.netrc.UndoNetrc;
import hkshell.engine.command.netrc.UnlockNetrc;
import hkshell.engine.command.request.AddSaved;
import hkshell.engine.command.request.ClearHistory;
import hkshell.engine.command.request.Compose;
import hkshell.engine.command.request.DiffHistory;
import hkshell.engine.command.request.ListCatalog;
import hkshell.engine.command.request.ListHistory;
import hkshell.engine.command.request.ListSaved;
import hkshell.engine.command.request.OpenSaved;
import hkshell.engine.command.request.RemoveSaved;
import hkshell.engine.command.request.ResendHistory;
import hkshell.engine.command.request.RunSaved;
import hkshell.engine.command.request.SendCurl;
import hkshell.engine.command.request.SendRequest;
import hkshell.engine.command.request.ShowHistory;
import hkshell.engine.command.request.ShowSaved;
import hkshell.engine.command.request.UpdateCatalog;
import hkshell.engine.command.shell.Arm;
import hkshell.engine.command.shell.ChooseTheme;
import hkshell.engine.command.shell.Disarm;
import hkshell.engine.command.shell.ListThemes;
import hkshell.engine.command.shell.OpenRepl;
import hkshell.engine.command.shell.OpenSandbox;
import hkshell.engine.command.shell.Quit;
import hkshell.engine.command.shell.ShowDocs;
import hkshell.engine.command.shell.ShowHelp;
import java.util.ArrayList;
import java.util.List;

/** THE list of commands, in help order. Adding a command is a file and a line here. */
public final class AllCommands {
    private AllCommands() {}

    public static CommandTable table() {
        List<Command> all = new ArrayList<>(logins());
        all.addAll(files());
        all.addAll(others());
        return new CommandTable(all);
    }

    /** Who one is: accounts, tokens, keys. */
    private static List<Command> logins() {
        return List.of(
                new Login(),
                new Logout(),
                new WhoAmI(),
                new ShowToken(),
                new ListAccounts(),
                new UseAccount(),
                new AddAccount(),
                new RenameAccount(),
                new RemoveAccount(),
                new ImportAccounts(),
                new TestAccount(),
                new RepairAccount(),
                new UndoAccount(),
                new ListAuthorizations(),
                new CreateAuthorization(),
                new ShowAuthorization(),
                new RotateAuthorization(),
                new UpdateAuthorization(),
                new RevokeAuthorization(),
                new ListSessions(),
                new DestroySession(),
                new ListKeys(),
                new AddKey(),
                new GenerateKey(),
                new RemoveKey(),
                new ClearKeys());
    }

    /** The files that other programs read. */
    private static List<Command> files() {
        return List.of(
                new ListNetrc(),
                new ShowNetrc(),
                new GetNetrc(),
                new SetNetrc(),
                new AddNetrc(),
                new RenameNetrc(),
                new MoveNetrc(),
                new RemoveNetrc(),
                new EditNetrc(),
                new CheckNetrc(),
                new ResolveNetrc(),
                new UnlockNetrc(),
                new DiffNetrc(),
                new UndoNetrc(),
                new RedoNetrc(),
                new JournalNetrc(),
                new ShowCurlrc(),
                new InstallCurlrc(),
                new RemoveCurlrc());
    }

    /** Calls, and hkshell itself. */
    private static List<Command> others() {
        return List.of(
                SendRequest.any(),
                SendRequest.with("GET"),
                SendRequest.with("POST"),
                SendRequest.with("PUT"),
                SendRequest.with("PATCH"),
                SendRequest.with("DELETE"),
                new SendCurl(),
                new Compose(),
                new ListHistory(),
                new ShowHistory(),
                new ResendHistory(),
                new DiffHistory(),
                new ClearHistory(),
                new ListCatalog(),
                new UpdateCatalog(),
                new ListSaved(),
                new ShowSaved(),
                new AddSaved(),
                new OpenSaved(),
                new RunSaved(),
                new RemoveSaved(),
                new Arm(),
                new Disarm(),
                new ChooseTheme(),
                new ListThemes(),
                new OpenRepl(),
                new OpenSandbox(),
                new Doctor(),
                new ShowDocs(),
                new ShowHelp(),
                new Quit());
    }
}
